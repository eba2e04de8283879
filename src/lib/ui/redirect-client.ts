/** Goes on to the chapter at once, and leaves no entry behind to which Back would lead. */
const link = document.querySelector<HTMLAnchorElement>('[data-onward]');
if (link) location.replace(link.href);
