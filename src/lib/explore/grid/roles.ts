/** Said out loud: a browser forgets what a table is when its rows are laid out as grids. */
export const roles = { group: 'rowgroup', row: 'row' } as const;
