/** Letters and digits that cannot be taken for one another when read aloud or typed. */
export const UNAMBIGUOUS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
