/** Pages that mails lead to, each below `PUBLIC_URL`. The portal serves them under these very paths. */
export function portalLinks(publicUrl: string) {
  const base = publicUrl.replace(/\/+$/, "");
  return {
    /** Where an applicant signs in. */
    signInUrl: `${base}/portal/sign-in`,
    /** Where an applicant who has signed in before asks for a link to choose a new password. */
    forgottenUrl: `${base}/portal/forgotten`,
    /** Where anybody tells a genuine mail from a false one. */
    checkUrl: `${base}/portal/check`,
  };
}
