/**
 * From which day of December a year's notice has ever changed the days of the year before: 2006, 2007, 2011, 2018 and 2022
 * reached back, the farthest to the 29th. While next year's notice is missing, these days are provisional.
 *
 * @source 国办发明电〔2018〕15号, 〔2022〕16号 and the earlier notices for 2007, 2008 and 2012
 */
export const yearEndReach = { firstDay: '12-29' } as const;
