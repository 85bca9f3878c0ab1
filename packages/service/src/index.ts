export { createApp } from './http/app.ts';
export { openKnowledge } from './knowledge/open-knowledge.ts';
export { screenText } from './knowledge/screen-text.ts';
