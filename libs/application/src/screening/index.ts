export { screeningScenes, type ScreeningFacts, type ScreeningScene } from './screening-facts.js';
export { screenItem, type CheckMade, type Screening } from './screen-item.js';
