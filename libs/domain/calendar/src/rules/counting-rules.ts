/** A rule by which periods are counted, shown with every date that it produced. */
export interface CountingRule {
  readonly id: 'startDayNotCounted' | 'extendedToWorkingDay' | 'workingDaysByNotice';
  readonly law: string;
  readonly article: string;
}

/** The day on which a period starts is not counted. @source 中华人民共和国民法典 第二百零一条第一款 */
export const startDayNotCounted: CountingRule = {
  id: 'startDayNotCounted',
  law: '中华人民共和国民法典',
  article: '第二百零一条第一款',
};

/** A period that would end on a day off ends on the next working day. @source 中华人民共和国民法典 第二百零三条第一款 */
export const extendedToWorkingDay: CountingRule = {
  id: 'extendedToWorkingDay',
  law: '中华人民共和国民法典',
  article: '第二百零三条第一款',
};

/** Which days are worked is said by the law on holidays and the notices under it. @source 全国年节及纪念日放假办法 (国务院令第795号) */
export const workingDaysByNotice: CountingRule = {
  id: 'workingDaysByNotice',
  law: '全国年节及纪念日放假办法',
  article: '第二条、第四条、第五条',
};
