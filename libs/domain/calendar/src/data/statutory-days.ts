/** Holidays for all citizens that move with the Chinese calendar; the first is the first day of the Chinese year. */
export const movingNames = {
  springFestival: '春节',
  qingming: '清明节',
  dragonBoat: '端午节',
  midAutumn: '中秋节',
} as const;

/** A year's moving holidays, `MM-DD`. */
type MovingDays = Readonly<Record<keyof typeof movingNames, string>>;

/** Which days around the first of the Chinese year are off: its eve and the first three days. */
export const springFestivalDays = [-1, 0, 1, 2] as const;

/** Holidays for all citizens on fixed dates. @source 全国年节及纪念日放假办法 (2024-11-10 修订, 国务院令第795号) 第二条 */
export const fixedDays: readonly (readonly [name: string, days: readonly string[]])[] = [
  ['元旦', ['01-01']],
  ['劳动节', ['05-01', '05-02']],
  ['国庆节', ['10-01', '10-02', '10-03']],
];

/**
 * The first day of the Chinese year, Qingming, the fifth of the fifth and the fifteenth of the eighth month. Written down
 * rather than computed: the new moon of February 2027 falls four minutes before midnight, and common libraries miss it.
 *
 * @source GB/T 33661-2017 农历的编算和颁行; 全国年节及纪念日放假办法 第二条 names the days
 */
export const movingDays: ReadonlyMap<number, MovingDays> = new Map([
  [2027, { springFestival: '02-06', qingming: '04-05', dragonBoat: '06-09', midAutumn: '09-15' }],
  [2028, { springFestival: '01-26', qingming: '04-04', dragonBoat: '05-28', midAutumn: '10-03' }],
  [2029, { springFestival: '02-13', qingming: '04-04', dragonBoat: '06-16', midAutumn: '09-22' }],
  [2030, { springFestival: '02-03', qingming: '04-05', dragonBoat: '06-05', midAutumn: '09-12' }],
]);
