/** Suggests a valid form of a value where its meaning is clear. */
import { address, day } from '#data/schema';
import { findNumberMentions } from './number-mentions.ts';

/** The same address over https, where it has another kind of address or none. */
export function toHttps(text: string): string | undefined {
	const whole = text.replace(
		/^(?:http:\/\/)?(?=[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/|$))/,
		'https://',
	);
	return whole !== text && address.safeParse(whole).success ? whole : undefined;
}

/** The day that a text seems to name; a day past the end of its month becomes the month's last. */
export function toIsoDay(text: string): string | undefined {
	const padded = text.replace(/(?<=-)\d(?!\d)/g, '0$&');
	if (padded !== text && day.safeParse(padded).success) return padded;
	const date = findNumberMentions(text)[0]?.value;
	if (date?.kind !== 'date' || !date.year || !date.month || !date.day) return undefined;
	const last = new Date(Date.UTC(date.year, date.month, 0)).getUTCDate();
	const two = (n: number) => String(n).padStart(2, '0');
	const found = [date.year, two(date.month), two(Math.min(date.day, last))].join('-');
	return date.month <= 12 && found !== text ? found : undefined;
}

/** Lower-case words joined by hyphens, as ids are. */
export const toId = (text: string): string =>
	text
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
