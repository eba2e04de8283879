/** Everything that people write in `data/`, as schemas, and everything that the build writes, as types. */
export * from './vocabulary.ts';
export * from './common.ts';
export * from './codebook.ts';
export * from './coding.ts';
export * from './views.ts';
export * from './script.ts';
export * from './facts.ts';
export * from './lock.ts';
export * from './read.ts';
export * from './versions.ts';
export type * from './story.ts';
