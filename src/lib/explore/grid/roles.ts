/** Explicit ARIA roles: a browser drops the implicit ones of a table when its rows are laid out as grids. */
export const roles = { group: 'rowgroup', row: 'row' } as const;
