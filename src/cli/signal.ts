/** The first SIGTERM or SIGINT ends in order what runs; a second one is the system's own. */
export function toldToStop(): Promise<void> {
  return new Promise((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
}
