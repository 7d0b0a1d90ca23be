import type { Duty } from '#domain/kernel';

/** One person of the demonstration: an invented name with a fixed identifier. */
export interface DemoPerson {
  readonly username: string;
  readonly name: string;
  readonly unitId: string;
  readonly departmentId: string | null;
  readonly post: string;
  readonly duties: readonly { readonly duty: Duty; readonly step: string | null }[];
}

/** The one password of all demonstration accounts; it is shown on the sign-in page of a demonstration. */
export const demoPassword = 'Yunxi-Demo-2026';

const enforcement = 'yunxi-enforcement';

function held(...duties: readonly Duty[]): DemoPerson['duties'] {
  return duties.map((duty) => ({ duty, step: null }));
}

function proofreader(step: string): DemoPerson['duties'] {
  return [{ duty: 'proofreader', step }];
}

function inDepartment(department: string, username: string, name: string, post: string, duties: DemoPerson['duties']): DemoPerson {
  return { username, name, unitId: enforcement, departmentId: `${enforcement}-${department}`, post, duties };
}

function inUnit(unitId: string, username: string, name: string, post: string, duties: DemoPerson['duties']): DemoPerson {
  return { username, name, unitId, departmentId: null, post, duties };
}

/** The cast of 云溪市综合执法监督局, its host's three administrators, and the people of 青石镇, who have no process yet. */
export const demoPeople: readonly DemoPerson[] = [
  inDepartment('cases', 'linxiao', '林晓', '案件审管科科员', held('drafter')),
  inDepartment('cases', 'zhouzheng', '周正', '案件审管科科长', held('firstReviewer')),
  inDepartment('office', 'hewen', '何文', '办公室科员', proofreader('firstProof')),
  inDepartment('policy', 'qinshen', '秦慎', '政策法规科科长', held('confidentialityReviewer')),
  inDepartment('office', 'baijing', '白静', '办公室副主任', held('sensitivityReviewer')),
  inDepartment('cases', 'luojie', '罗洁', '案件审管科科员', held('deidentifier')),
  inDepartment('policy', 'fengyan', '冯验', '政策法规科科员', held('deidVerifier')),
  inDepartment('office', 'zhengping', '郑平', '办公室主任', held('secondReviewer')),
  inDepartment('office', 'tangya', '唐雅', '办公室科员', proofreader('secondProof')),
  inUnit(enforcement, 'liangzhiyuan', '梁志远', '副局长（分管领导）', held('finalReviewer', 'signer')),
  inDepartment('squad', 'pengyue', '彭阅', '执法大队内勤', proofreader('thirdProof')),
  inDepartment('office', 'shenhang', '沈航', '办公室信息员', held('publisher')),
  inDepartment('squad', 'jiangnan', '蒋南', '执法大队科员', held('postChecker')),
  inDepartment('policy', 'guyan', '顾严', '政务公开督查员', held('complianceOfficer')),
  inUnit('yunxi-gov', 'wuwei', '吴维', '系统管理员', held('systemAdmin')),
  inUnit('yunxi-gov', 'xuan', '许安', '安全管理员', held('securityAdmin')),
  inUnit('yunxi-gov', 'zoujian', '邹鉴', '审计管理员', held('auditAdmin')),
  inUnit('qingshi-town', 'shilei', '石磊', '党政办科员', []),
  inUnit('qingshi-town', 'tianyu', '田玉', '党政办主任', []),
  inUnit('qingshi-town', 'ganlin', '甘霖', '副镇长', []),
];
