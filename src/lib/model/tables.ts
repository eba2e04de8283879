/** The tables to download. */
import type { Story } from '#data/schema';
import { additions } from './tables/additions.ts';
import { claims } from './tables/claims.ts';
import { coding } from './tables/coding.ts';
import { toCsv } from './tables/csv.ts';
import { sources } from './tables/sources.ts';
import { strikes } from './tables/strikes.ts';
import type { Table } from './tables/table.ts';

export const tableDefinitions: readonly Table[] = [sources, claims, coding, additions, strikes];

export const tables: Record<string, (story: Story) => string> = Object.fromEntries(
	tableDefinitions.map((table) => [table.name, (story: Story) => toCsv(table, story)]),
);
