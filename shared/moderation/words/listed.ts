import { readWords, type Word } from '../word'
import { abuse } from './abuse'
import { diversion } from './diversion'
import { drugs } from './drugs'
import { fraud } from './fraud'
import { gambling } from './gambling'
import { sexual } from './sexual'
import { trade } from './trade'
import { unlawful } from './unlawful'
import { violence } from './violence'
import { weapons } from './weapons'

/** The words that come with Qunpu, a file for each category. Read when they are first asked for. */
export const listedWords = (): Word[] => [
  ...readWords('diversion', diversion),
  ...readWords('fraud', fraud),
  ...readWords('trade', trade),
  ...readWords('gambling', gambling),
  ...readWords('drugs', drugs),
  ...readWords('sexual', sexual),
  ...readWords('weapons', weapons),
  ...readWords('violence', violence),
  ...readWords('abuse', abuse),
  ...readWords('unlawful', unlawful),
]
