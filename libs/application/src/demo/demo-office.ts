import { asId, type AccountId, type CivilDate, type PersonId, type UnitId } from '#domain/kernel';
import type { OfficeRows, PortalColumnRow, UnitRow } from '../identity/index.js';
import { demoPeople } from './demo-people.js';

const host = asId<UnitId>('yunxi-gov');
const enforcement = asId<UnitId>('yunxi-enforcement');
const town = asId<UnitId>('qingshi-town');

function department(id: string, name: string): UnitRow {
  return { id: asId(`${enforcement}-${id}`), parentId: enforcement, kind: 'department', name, creditCode: null };
}

// Credit codes are invented: their check characters are deliberately wrong.
const units: readonly UnitRow[] = [
  { id: host, parentId: null, kind: 'host', name: '云溪市人民政府办公室', creditCode: '11990000DEMO00001X' },
  { id: enforcement, parentId: host, kind: 'office', name: '云溪市综合执法监督局', creditCode: '11990000DEMO00002X' },
  department('office', '办公室'),
  department('policy', '政策法规科'),
  department('cases', '案件审管科'),
  department('squad', '执法大队'),
  { id: town, parentId: host, kind: 'office', name: '青石镇人民政府', creditCode: '11990000DEMO00003X' },
];

function column(position: number, id: string, name: string, columnType: string, description: string): PortalColumnRow {
  return { id: `${enforcement}-${id}`, unitId: enforcement, name, description, keywords: `${name},政务公开,综合执法`, columnType, position };
}

const columns: readonly PortalColumnRow[] = [
  column(1, 'policy-documents', '政策文件', '政策文件', '本机关制发的规范性文件和其他政策文件'),
  column(2, 'work-plans', '工作要点与任务台账', '信息公开目录', '政务公开工作要点、任务分解和落实情况'),
  column(3, 'penalties', '行政处罚', '信息公开目录', '行政处罚的依据、条件、程序和有一定社会影响的处罚决定'),
  column(4, 'notices', '通知公告', '工作动态', '面向社会的通知、公告和公示'),
  { ...column(1, 'notices', '通知公告', '工作动态', '面向社会的通知、公告和公示'), id: `${town}-notices`, unitId: town },
];

/** Identifiers of the demonstration are fixed, so that scripts and screens can name them. */
function demoId(kind: number, position: number): string {
  return `0190a000-${String(kind).padStart(4, '0')}-7000-8000-${String(position).padStart(12, '0')}`;
}

/** The demonstration office as rows; `passwordHash` is the hash of the one password of all its accounts. */
export function demoOffice(passwordHash: string): OfficeRows {
  const people = demoPeople.map((person, index) => ({ ...person, id: asId<PersonId>(demoId(1, index + 1)), position: index + 1 }));
  return {
    units,
    persons: people.map(({ id, name, unitId, departmentId, post }) => ({
      id,
      name,
      unitId: asId(unitId),
      departmentId: departmentId === null ? null : asId(departmentId),
      post,
    })),
    accounts: people.map(({ id, username, position }) => ({
      id: asId<AccountId>(demoId(2, position)),
      personId: id,
      username,
      passwordHash,
      isDemo: true,
    })),
    duties: people.flatMap(({ id, unitId, duties, position }) =>
      duties.map(({ duty, step }, index) => ({ id: demoId(3, position * 10 + index), personId: id, unitId: asId<UnitId>(unitId), duty, step })),
    ),
    columns,
    attributeRules: [
      {
        id: demoId(4, 1),
        unitId: enforcement,
        series: '新政办发',
        attribute: 'PROACTIVE',
        basis: [{ law: '中华人民共和国政府信息公开条例', article: 20, paragraph: null, item: 1 }],
        validFrom: '2022-01-01' as CivilDate,
      },
    ],
  };
}
