/**
 * The oldest browsers that are cared for: `whole` have the whole story, `styled` the plain article with its
 * styles. README.md and docs/browsers.md state them.
 */
export const whole = ['chrome111', 'firefox115', 'safari16.4', 'ios16.4'];
export const styled = ['chrome88', 'firefox78', 'safari14', 'ios14'];
