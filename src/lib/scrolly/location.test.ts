import { describe, expect, it } from 'vitest';
import { historyMove, stepIdFromHash } from './location.ts';

const at = (chapter: string, step: string) => ({ chapter, step });

describe('what a step does to the history', () => {
	it('replaces the address within a chapter, in either direction', () => {
		expect(historyMove(at('one', 'a'), at('one', 'b'))).toBe('replace');
		expect(historyMove(at('one', 'b'), at('one', 'a'))).toBe('replace');
	});

	it('adds an entry where the chapter changes, in either direction', () => {
		expect(historyMove(at('one', 'b'), at('two', 'c'))).toBe('push');
		expect(historyMove(at('two', 'c'), at('one', 'b'))).toBe('push');
	});

	it('adds no entry for the first step that a reader meets', () => {
		expect(historyMove(null, at('one', 'a'))).toBe('replace');
	});

	it('does nothing where the step is the same', () => {
		expect(historyMove(at('one', 'a'), at('one', 'a'))).toBe('none');
	});
});

describe('the step that a hash names', () => {
	it.each([
		['#the-report', 'the-report'],
		['#title-50', 'title-50'],
		['#a', 'a'],
		['the-report', 'the-report'],
	])('reads %s', (hash, id) => {
		expect(stepIdFromHash(hash)).toBe(id);
	});

	it.each([
		'',
		'#',
		'##the-report',
		'#?secret=Xy12',
		'#amp=1',
		'#the-report?secret=1',
		'#The-Report',
		'#-report',
		'#report-',
		'#the--report',
		'#the report',
		'#the%20report',
		'#"><script>',
		'#constructor.prototype',
		'#é',
		'#the-report\n',
	])('finds none in %j', (hash) => {
		expect(stepIdFromHash(hash)).toBeNull();
	});
});
