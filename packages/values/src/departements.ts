/** The département of a commune: two characters of the INSEE code, three overseas (971 to 989); Corsica is 2A and 2B. */
export const departementOf = (inseeCode: string) => inseeCode.slice(0, /^9[78]/.test(inseeCode) ? 3 : 2);

const DEPARTEMENT = /^(?:0[1-9]|1\d|2[1-9AB]|[3-8]\d|9[0-5]|97[1-6])$/;

/** Whether a text is the code of a département, or of a place overseas that counts as one: 01 to 95, 2A, 2B, 971 to 976. */
export const isDepartement = (code: string) => DEPARTEMENT.test(code);
