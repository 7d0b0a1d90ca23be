import { makeCalendar } from '#domain/calendar';
import type { Instant } from '#domain/kernel';
import { compile, countyOfficeV2, emergency, type ProcessDocument } from '#domain/workflow';
import { afterwardsDue } from './afterwards-due.js';

const nightOfTheHoliday = '2022-10-03T14:40:00.000Z' as Instant;

describe('what may follow publication', () => {
  it('has to be done within the hours of the definition, nights and holidays included', () => {
    expect(afterwardsDue(compile(emergency), makeCalendar(), nightOfTheHoliday)).toEqual(
      '2022-10-04T14:40:00.000Z',
    );
  });

  it('or by the end of a working day, where the office counts in those', () => {
    const patient: ProcessDocument = {
      ...emergency,
      stages: emergency.stages.map((stage) =>
        stage.afterwards === undefined
          ? stage
          : { ...stage, afterwards: { within: { workingDays: 1 }, then: 'escalate' } },
      ),
    };
    expect(afterwardsDue(compile(patient), makeCalendar(), nightOfTheHoliday)).toEqual(
      '2022-10-08T16:00:00.000Z',
    );
  });

  it('is nothing in an ordinary process', () => {
    expect(afterwardsDue(compile(countyOfficeV2), makeCalendar(), nightOfTheHoliday)).toEqual(null);
  });
});
