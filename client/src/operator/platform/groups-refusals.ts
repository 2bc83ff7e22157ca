/** What the actions on groups may be refused for, as sentences. */
import type * as groups from '../../../../shared/groups/contract'
import type { RefusalTexts } from '../../platform/refusals'

export type GroupsAction =
  | typeof groups.list
  | typeof groups.members
  | typeof groups.waiting
  | typeof groups.tasks
  | typeof groups.create
  | typeof groups.change
  | typeof groups.close
  | typeof groups.open
  | typeof groups.setCode
  | typeof groups.bind
  | typeof groups.move
  | typeof groups.remove
  | typeof groups.invited

const gone = '这位成员已经离开了'
const noGroup = '没找到这个群，刷新看看'
const nameTaken = '已经有一个群叫这个名字'

export const groupsRefusals: { readonly [A in GroupsAction as A['name']]: RefusalTexts<A> } = {
  'groups.list': {},
  'groups.members': { 'no-such-group': noGroup },
  'groups.waiting': {},
  'groups.tasks': {},
  'groups.create': {
    'too-many-groups': '群已经有 100 个，不能再多了',
    'too-many-places': '超过了这个平台一个群的上限',
    'name-taken': nameTaken,
    'no-such-member': gone,
  },
  'groups.change': {
    'no-such-group': noGroup,
    'name-taken': nameTaken,
    'nothing-to-change': '和现在一样，没有要改的',
    'group-closed': '关闭的群不能当主群，先重新开放',
    'no-such-member': gone,
  },
  'groups.close': { 'no-such-group': noGroup, 'already-so': '这个群已经关闭了' },
  'groups.open': {
    'no-such-group': noGroup,
    'already-so': '这个群本来就开着',
    'still-closing': '刚才的关闭还在收尾，过一分钟再开',
    'too-many-places': '没有这么多空位，填少一点',
  },
  'groups.setCode': {
    'no-such-group': noGroup,
    'needs-expiry': '微信群码会失效，要填失效日',
    'expires-in-past': '这一天已经失效了，填码下面写的日期',
    'expires-too-late': '微信群码没有这么久，看看码下面写的日期',
    'nothing-to-change': '现在就没有群码',
  },
  'groups.bind': {
    'no-such-group': noGroup,
    'not-wechat': '只有微信群可以识别',
    'nothing-recognised': '微信没有告诉我们这是哪个群，请从群聊里打开小程序再试',
    'already-so': '这个群已经认得了',
    'bound-elsewhere': '这个群聊已经绑到另一个群了',
  },
  'groups.move': {
    'no-such-member': gone,
    'no-such-group': noGroup,
    'group-closed': '那个群关闭了，换一个群',
    'group-full': '那个群没有空位了，换一个群',
    'already-so': '已经在这个群了',
  },
  'groups.remove': { 'no-such-member': gone, 'not-in-a-group': '这位现在不在任何群里' },
  'groups.invited': { 'no-such-member': gone, 'already-so': '这位不用再邀请了' },
}
