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

type Identity = Pick<DemoPerson, 'username' | 'name' | 'post'>;

function inDepartment(department: string, identity: Identity, duties: DemoPerson['duties']): DemoPerson {
  return { ...identity, unitId: enforcement, departmentId: `${enforcement}-${department}`, duties };
}

function inUnit(unitId: string, identity: Identity, duties: DemoPerson['duties']): DemoPerson {
  return { ...identity, unitId, departmentId: null, duties };
}

/** The cast of 云溪市综合执法监督局, its host's three administrators, and the people of 青石镇, who have no process yet. */
export const demoPeople: readonly DemoPerson[] = [
  inDepartment('cases', { username: 'linxiao', name: '林晓', post: '案件审管科科员' }, held('drafter')),
  inDepartment(
    'cases',
    { username: 'zhouzheng', name: '周正', post: '案件审管科科长' },
    held('firstReviewer'),
  ),
  inDepartment('office', { username: 'hewen', name: '何文', post: '办公室科员' }, proofreader('firstProof')),
  inDepartment(
    'policy',
    { username: 'qinshen', name: '秦慎', post: '政策法规科科长' },
    held('confidentialityReviewer'),
  ),
  inDepartment(
    'office',
    { username: 'baijing', name: '白静', post: '办公室副主任' },
    held('sensitivityReviewer'),
  ),
  inDepartment('cases', { username: 'luojie', name: '罗洁', post: '案件审管科科员' }, held('deidentifier')),
  inDepartment('policy', { username: 'fengyan', name: '冯验', post: '政策法规科科员' }, held('deidVerifier')),
  inDepartment('office', { username: 'zhengping', name: '郑平', post: '办公室主任' }, held('secondReviewer')),
  inDepartment(
    'office',
    { username: 'tangya', name: '唐雅', post: '办公室科员' },
    proofreader('secondProof'),
  ),
  inUnit(
    enforcement,
    { username: 'liangzhiyuan', name: '梁志远', post: '副局长（分管领导）' },
    held('finalReviewer', 'signer'),
  ),
  inDepartment(
    'squad',
    { username: 'pengyue', name: '彭阅', post: '执法大队内勤' },
    proofreader('thirdProof'),
  ),
  inDepartment('office', { username: 'shenhang', name: '沈航', post: '办公室信息员' }, held('publisher')),
  inDepartment('squad', { username: 'jiangnan', name: '蒋南', post: '执法大队科员' }, held('postChecker')),
  inDepartment(
    'policy',
    { username: 'guyan', name: '顾严', post: '政务公开督查员' },
    held('complianceOfficer'),
  ),
  inUnit(enforcement, { username: 'hanli', name: '韩立', post: '局长（主要领导）' }, held('leader')),
  inDepartment(
    'policy',
    { username: 'dinglu', name: '丁律', post: '政策法规科公职律师' },
    held('legalReviewer'),
  ),
  inUnit(
    'yunxi-gov',
    { username: 'songwei', name: '宋薇', post: '宣传网信科科长' },
    held('publicityReviewer'),
  ),
  inUnit('yunxi-gov', { username: 'wuwei', name: '吴维', post: '系统管理员' }, held('systemAdmin')),
  inUnit('yunxi-gov', { username: 'xuan', name: '许安', post: '安全管理员' }, held('securityAdmin')),
  inUnit('yunxi-gov', { username: 'zoujian', name: '邹鉴', post: '审计管理员' }, held('auditAdmin')),
  inUnit('qingshi-town', { username: 'shilei', name: '石磊', post: '党政办科员' }, []),
  inUnit('qingshi-town', { username: 'tianyu', name: '田玉', post: '党政办主任' }, []),
  inUnit('qingshi-town', { username: 'ganlin', name: '甘霖', post: '副镇长' }, held('countersigner')),
];
