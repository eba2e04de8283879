/** Redirects a share page to its chapter, without an entry in the history. */
const link = document.querySelector<HTMLAnchorElement>('[data-redirect]');
if (link) location.replace(link.href);
