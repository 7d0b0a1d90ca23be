import { asId, type AccountId, type CivilDate, type PersonId, type UnitId } from '#domain/kernel';
import type { OfficeRows, PortalColumnRow, UnitRow } from '../identity/index.js';
import { demoPeople } from './demo-people.js';

const host = asId<UnitId>('yunxi-gov');
const enforcement = asId<UnitId>('yunxi-enforcement');
const town = asId<UnitId>('qingshi-town');

function department(id: string, name: string): UnitRow {
  return {
    id: asId(`${enforcement}-${id}`),
    parentId: enforcement,
    kind: 'department',
    name,
    creditCode: null,
  };
}

// Credit codes are invented: their check characters are deliberately wrong.
const units: readonly UnitRow[] = [
  { id: host, parentId: null, kind: 'host', name: '云溪市人民政府办公室', creditCode: '11990000DEMO00001X' },
  {
    id: enforcement,
    parentId: host,
    kind: 'office',
    name: '云溪市综合执法监督局',
    creditCode: '11990000DEMO00002X',
  },
  department('office', '办公室'),
  department('policy', '政策法规科'),
  department('cases', '案件审管科'),
  department('squad', '执法大队'),
  { id: town, parentId: host, kind: 'office', name: '青石镇人民政府', creditCode: '11990000DEMO00003X' },
];

type Column = Pick<PortalColumnRow, 'id' | 'name' | 'columnType' | 'description'>;

function columnsOf(unitId: UnitId, columns: readonly Column[]): readonly PortalColumnRow[] {
  return columns.map((column, index) => ({
    ...column,
    id: `${unitId}-${column.id}`,
    unitId,
    keywords: `${column.name},政务公开,综合执法`,
    position: index + 1,
  }));
}

const notices: Column = {
  id: 'notices',
  name: '通知公告',
  columnType: '工作动态',
  description: '面向社会的通知、公告和公示',
};

const columns: readonly PortalColumnRow[] = [
  ...columnsOf(enforcement, [
    {
      id: 'policy-documents',
      name: '政策文件',
      columnType: '政策文件',
      description: '本机关制发的规范性文件和其他政策文件',
    },
    {
      id: 'work-plans',
      name: '工作要点与任务台账',
      columnType: '信息公开目录',
      description: '政务公开工作要点、任务分解和落实情况',
    },
    {
      id: 'penalties',
      name: '行政处罚',
      columnType: '信息公开目录',
      description: '行政处罚的依据、条件、程序和有一定社会影响的处罚决定',
    },
    notices,
  ]),
  ...columnsOf(town, [notices]),
];

/** Identifiers of the demonstration are fixed, so that scripts and screens can name them. */
function demoId(kind: number, position: number): string {
  return `0190a000-${String(kind).padStart(4, '0')}-7000-8000-${String(position).padStart(12, '0')}`;
}

/** The demonstration office as rows; `passwordHash` is the hash of the one password of all its accounts. */
export function demoOffice(passwordHash: string): OfficeRows {
  const people = demoPeople.map((person, index) => ({
    ...person,
    id: asId<PersonId>(demoId(1, index + 1)),
    position: index + 1,
  }));
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
      duties.map(({ duty, step }, index) => ({
        id: demoId(3, position * 10 + index),
        personId: id,
        unitId: asId<UnitId>(unitId),
        duty,
        step,
      })),
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
