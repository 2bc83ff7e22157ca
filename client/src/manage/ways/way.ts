import type { IconName } from '../../ui/Icon'

/** A way from 管理 to one of the operators' pages. */
export interface Way {
  readonly needs: string
  readonly route: string
  readonly icon: IconName
  readonly tone: 'leaf' | 'sun' | 'water' | 'clay'
  readonly title: string
  readonly note: string
}

/** Ways that lie beside each other. */
export interface Ways {
  readonly title: string
  readonly ways: readonly Way[]
}
