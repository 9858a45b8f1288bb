/** The département of a commune: two characters of the INSEE code, three overseas (971 to 989); Corsica is 2A and 2B. */
export const departementOf = (inseeCode: string) => inseeCode.slice(0, /^9[78]/.test(inseeCode) ? 3 : 2);
