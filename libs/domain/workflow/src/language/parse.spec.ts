import { countyOfficeV2 } from '../definitions/county-office.v2.js';
import { parseProcess, parseProcessText } from './parse.js';

function issuesOf(change: object): readonly (readonly [string, string])[] {
  const parsed = parseProcess({ ...countyOfficeV2, ...change });
  return parsed.ok ? [] : parsed.issues.map(({ code, path }) => [code, path]);
}

const [draft, first, ...rest] = countyOfficeV2.stages;

describe('parseProcess', () => {
  it('takes a shipped definition as it is', () => {
    expect(parseProcess(countyOfficeV2)).toEqual({ ok: true, document: countyOfficeV2 });
  });

  it('takes it again from its own text', () => {
    expect(parseProcessText(JSON.stringify(countyOfficeV2))).toEqual({ ok: true, document: countyOfficeV2 });
  });

  it.each([
    [{ format: 'shenjiao-process/1' }, [['DOCUMENT.FORMAT_UNKNOWN', '/format']]],
    [{ reader: 3 }, [['DOCUMENT.READER_TOO_OLD', '/reader']]],
    [{ approvedBy: 'x' }, [['DOCUMENT.SHAPE', '']]],
    [{ kind: 'rumour' }, [['DOCUMENT.SHAPE', '/kind']]],
    [{ ends: [...countyOfficeV2.ends, 'ARCHIVED'] }, [['DOCUMENT.STATE_TWICE', '']]],
    [{ stages: [first, draft, ...rest] }, [['DOCUMENT.DRAFT_NOT_FIRST', '/stages/1']]],
    [
      { obligations: [{ obligation: 'x', steps: ['nobodyDoesThis'], basis: 'practice.officeRule' }] },
      [['DOCUMENT.STEP_UNKNOWN', '/obligations/0']],
    ],
    [
      { exceptions: [{ rule: 'SoD-3', reason: { zh: '一', en: 'x' }, basis: 'practice.smallOffice' }] },
      [['DOCUMENT.EXCEPTION_CONTRADICTED', '/exceptions']],
    ],
  ])('says what is wrong: %j', (change, issues) => {
    expect(issuesOf(change)).toEqual(issues);
  });

  it('wants a name for a step of an office’s own', () => {
    const step = { ...first!.steps[0]!, step: 'unionOpinion' };
    expect(
      issuesOf({
        stages: [draft, { ...first, steps: [step, first!.steps[1]] }, ...rest],
        obligations: [],
        separation: [],
      }),
    ).toEqual([['DOCUMENT.STEP_WITHOUT_NAME', '/stages/1/steps/0']]);
  });

  it('says of what is no JSON that it is none', () => {
    expect(parseProcessText('{')).toEqual({
      ok: false,
      issues: [{ code: 'DOCUMENT.NOT_JSON', path: '', params: {} }],
    });
  });
});
