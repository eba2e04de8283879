/** The story as tables to download, each described once. */
import type { Story } from '#data/schema';
import { additions } from './tables/additions.ts';
import { claims } from './tables/claims.ts';
import { coding } from './tables/coding.ts';
import { toCsv } from './tables/csv.ts';
import { sources } from './tables/sources.ts';
import { strikes } from './tables/strikes.ts';
import type { Table } from './tables/table.ts';

/** Every table with its description, in the order in which a reader needs them. */
export const described: readonly Table[] = [sources, claims, coding, additions, strikes];

/** Every table by name, as CSV text. */
export const tables: Record<string, (story: Story) => string> = Object.fromEntries(
	described.map((table) => [table.name, (story: Story) => toCsv(table, story)]),
);
