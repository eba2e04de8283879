// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { commandOf, isTyping } from './keys.ts';

const pressed = (html: string, init: KeyboardEventInit = {}) => {
	document.body.innerHTML = html;
	const event = new KeyboardEvent('keydown', { key: 'r', bubbles: true, ...init });
	document.body.firstElementChild!.dispatchEvent(event);
	return event;
};

it.each(['<input type="radio">', '<input type="checkbox">', '<button></button>', '<p></p>'])(
	'takes a key on %s for a command',
	(html) => expect(commandOf(pressed(html))).toBe('r'),
);

it.each([
	'<input>',
	'<textarea></textarea>',
	'<select></select>',
	'<p contenteditable="true"></p>',
])('takes a key in %s for typing', (html) => {
	expect(commandOf(pressed(html))).toBeUndefined();
	expect(isTyping(document.body.firstElementChild)).toBe(true);
});

it('takes a key that is held down, or with another, for no command', () => {
	expect(commandOf(pressed('<p></p>', { repeat: true }))).toBeUndefined();
	expect(commandOf(pressed('<p></p>', { ctrlKey: true }))).toBeUndefined();
});
