/** The version of the consent text to which a person agrees (R213-2); a changed text gets a new one. */
export const consentVersion = '2026-11';
