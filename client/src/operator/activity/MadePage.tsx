import { useRouter } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { OutputOf } from '../../../../shared/action'
import type { ActivityKind } from '../../../../shared/activity/state'
import { kinds } from '../../activity/kinds'
import { Screen } from '../../ui/Screen'
import { useOperatorAnswer } from '../platform/answer'
import type { OperatorAction } from '../platform/refusals'
import { OperatorPage } from '../ui/OperatorPage'
import { savingOf } from './making'
import './maker.css'

type ReadAction = Extract<OperatorAction, { name: `${ActivityKind}.read` }>

interface MadePageProps<R extends ReadAction> {
  readonly kind: ActivityKind
  readonly read: R
  /** Something new. */
  readonly fresh: () => ReactNode
  /** A draft that was begun before. */
  readonly draft: (made: OutputOf<R>) => ReactNode
  /** What members see, open or ended. */
  readonly shown: (made: OutputOf<R>, reload: () => void) => ReactNode
}

/** The makers' page of one activity: new, still a draft, or out in the open. */
export function MadePage<R extends ReadAction>({ kind, fresh, ...written }: MadePageProps<R>) {
  const { id } = useRouter().params
  const { title } = kinds[kind]
  return (
    <OperatorPage title={id === undefined ? `新${title}` : title} needs={savingOf(kind)}>
      {id === undefined ? fresh() : <Written id={id} {...written} />}
    </OperatorPage>
  )
}

type WrittenProps<R extends ReadAction> = Pick<MadePageProps<R>, 'read' | 'draft' | 'shown'> & { readonly id: string }

function Written<R extends ReadAction>({ id, read, draft, shown }: WrittenProps<R>) {
  const { value, state, reason, reload } = useOperatorAnswer<ReadAction>(read, { id })
  const made = value as OutputOf<R> & { readonly phase: string }
  return (
    <Screen state={state} onRetry={reload} {...(reason === undefined ? {} : { reason })}>
      {value === null ? null : made.phase === 'draft' ? draft(made) : shown(made, reload)}
    </Screen>
  )
}
