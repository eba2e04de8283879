/** All evidence in one file, for the copy that a reader's browser keeps: one answer, and not one each. */
import { json } from '@sveltejs/kit';
import { evidenceFiles, toEvidenceFile } from '$lib/model/evidence';
import { story } from '$lib/server/story';
import type { RequestHandler } from './$types';

export const prerender = true;

export const GET: RequestHandler = () =>
	json(
		Object.fromEntries(
			[...evidenceFiles(story)].map(([path, make]) => [path, toEvidenceFile(path, make)]),
		),
	);
