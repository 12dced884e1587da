/** The one function used of libmime, which brings no types: RFC 2047 words, as mailparser itself decodes them. */
declare module "libmime" {
  const libmime: { decodeWords(value: string): string };
  export default libmime;
}
