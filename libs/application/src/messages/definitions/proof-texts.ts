import type { Bilingual, FaultCode } from '#domain/workflow';

/** What a proof found against a definition: `{zh:…}` and `{en:…}` names are filled in by the story. */
export const faultTexts: Readonly<Record<FaultCode, Bilingual>> = {
  'PROOF.DEAD_END': {
    zh: '办到“{state}”就再也到不了正常结束。',
    en: 'From “{state}” there is no way to the end any more.',
  },
  'PROOF.LIVELOCK': {
    zh: '在“{state}”由系统事件“{event}”自行循环，没有人作决定。',
    en: 'At “{state}” the program goes round by itself with “{event}”, and nobody decides.',
  },
  'PROOF.UNREACHABLE': {
    zh: '“{state}”永远不会到达：按下面的经过已办结，始终没有经过它。',
    en: '“{state}” is never reached: the case below comes to its end without it, and so does every other.',
  },
  'PROOF.BYPASS': {
    zh: '没有经过“{step}”就发布了（义务 {obligation}）。',
    en: 'It is published without “{step}” (obligation {obligation}).',
  },
  'PROOF.STALE': {
    zh: '“{step}”是对以前的文本作出的，文本改动后没有重做就发布了（义务 {obligation}）。',
    en: '“{step}” was given on an earlier text, and after the change it is published without it being given again (obligation {obligation}).',
  },
  'PROOF.UNSIGNED': {
    zh: '发布的内容不是签发的内容。',
    en: 'What is published is not what was signed.',
  },
  'PROOF.AFTERWARDS_MISSING': {
    zh: '办结时“{step}”仍未办理（义务 {obligation}）。',
    en: 'The case ends and “{step}” has not been done (obligation {obligation}).',
  },
  'PROOF.SEPARATION': {
    zh: '同一个人既办“{one}”又办“{other}”（{rule}，{how}）。',
    en: 'One person does both “{one}” and “{other}” ({rule}, {how}).',
  },
  'PROOF.SHARED_PROOFS': {
    zh: '“{steps}”全由同一个人办理（{rule}）。',
    en: 'One person does all of “{steps}” ({rule}).',
  },
  'PROOF.NOBODY_CAN': {
    zh: '规则互相矛盾：人再多，也没有人能办“{steps}”。',
    en: 'The rules contradict each other: however many people there are, nobody can do “{steps}”.',
  },
  'PROOF.NOT_STAFFED': {
    zh: '现有人员办不完“{steps}”，还缺：{missing}。',
    en: 'The people there cannot do “{steps}”; missing: {missing}.',
  },
  'PROOF.NO_DEADLINE': {
    zh: '“{step}”在等人办理，却没有期限、催办或者督办人。',
    en: '“{step}” waits for a person without a deadline, reminders or somebody to complain to.',
  },
  'PROOF.CONSENT_ONLY': {
    zh: '“{step}”只能同意，不能退回或者不同意。',
    en: 'At “{step}” one can only agree.',
  },
  'PROOF.DISSENT_CONFIRMS': {
    zh: '在“{step}”答“{outcome}”，却算作通过。',
    en: 'At “{step}” the answer “{outcome}” counts as consent.',
  },
  'PROOF.SILENCE_DECIDES': {
    zh: '在“{state}”没有人作决定，系统事件“{event}”就替人办了。',
    en: 'At “{state}” nobody decides, and “{event}” of the program does it instead.',
  },
  'PROOF.WITHOUT_REASON': {
    zh: '在“{step}”可以不说理由就“{outcome}”。',
    en: 'At “{step}” one can answer “{outcome}” without saying why.',
  },
  'PROOF.WITHOUT_AUTHENTICATION': {
    zh: '“{step}”没有重新验证身份也能签发。',
    en: '“{step}” is signed without signing in afresh.',
  },
  'PROOF.BLIND': {
    zh: '“{step}”通过的不是屏幕上显示的文本。',
    en: 'What passes at “{step}” is not the text on the screen.',
  },
  'PROOF.TOO_EARLY': {
    zh: '时间未到，“{event}”就已生效。',
    en: '“{event}” takes effect before its time has come.',
  },
  'PROOF.POLICY': {
    zh: '违反本单位规则“{policy}”：{what}。',
    en: 'It breaks the office’s rule “{policy}”: {what}.',
  },
};

export const disguiseTexts: Readonly<Record<string, Bilingual>> = {
  himself: { zh: '本人办理', en: 'by himself' },
  principal: { zh: '由他人代办', en: 'through his delegate' },
  delegate: { zh: '代他人办理', en: 'as the delegate of another' },
};

/** How the events of a story are told. */
export const storyTexts = {
  system: { zh: '系统', en: 'the program' },
  suspect: { zh: '同一人', en: 'the same person' },
  colleague: { zh: '同事', en: 'a colleague' },
  anyone: { zh: '有权的人', en: 'somebody entitled' },
  actingFor: { zh: '{who}代{whom}', en: '{who} for {whom}' },
  line: { zh: '{number}. {who}：{what}', en: '{number}. {who}: {what}' },
  then: { zh: '结果：{state}', en: 'Then: {state}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
