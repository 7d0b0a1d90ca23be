import { compileAside, prove, reprint, type ProcessDocument } from '#domain/workflow';
import { tellFault } from './proof-story.js';

/** A reprint that can go out without being checked against its source. */
const unchecked: ProcessDocument = {
  ...reprint,
  stages: reprint.stages.map((stage) =>
    stage.state === 'SOURCE_CHECK' ? { ...stage, when: { documentType: ['news'] } } : stage,
  ),
};

describe('the story of a fault', () => {
  it('names the fault and every event in both languages', () => {
    const fault = prove(compileAside(unchecked)).faults.find(({ code }) => code === 'PROOF.BYPASS')!;
    expect([tellFault(unchecked, fault, 'zh-CN'), tellFault(unchecked, fault, 'en')]).toEqual([
      {
        sentence: '没有经过“来源核对”就发布了（义务 sourceCheck）。',
        story: [
          '1. 起草：开始办理',
          '2. 起草：起草 · 提交',
          '3. 去标识化：去标识化 · 无需处理',
          '4. 去标识化复核：去标识化复核 · 通过',
          '5. 初审：初审 · 通过',
          '6. 一校：一校 · 通过',
          '7. 签发：签发 · 签发',
          '8. 发布：发布 · 发布',
          '结果：发布中',
        ],
      },
      {
        sentence: 'It is published without “Check against the source” (obligation sourceCheck).',
        story: [
          '1. Draft: Start',
          '2. Draft: Draft · Submit',
          '3. De-identification: De-identification · No treatment needed',
          '4. De-identification verification: De-identification verification · Pass',
          '5. First review: First review · Pass',
          '6. First proofread: First proofread · Pass',
          '7. Sign-off: Sign-off · Sign',
          '8. Publication: Publication · Publish',
          'Then: Publishing',
        ],
      },
    ]);
  });
});
