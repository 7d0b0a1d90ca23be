import { civilDateOf, instantOf } from '#domain/kernel';

describe('civilDateOf', () => {
  it('turns the day at midnight in Asia/Shanghai, not in UTC', () => {
    const lastMoment = instantOf(Date.UTC(2022, 8, 28, 15, 59, 59, 999));
    const firstMoment = instantOf(Date.UTC(2022, 8, 28, 16, 0, 0, 0));
    expect([civilDateOf(lastMoment), civilDateOf(firstMoment)]).toEqual(['2022-09-28', '2022-09-29']);
  });
});
