import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { useMay } from '../../platform/may'
import { spoken } from '../../ui/accessible'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Figure } from '../../ui/Figure'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Mismatches } from './Mismatches'
import { NightlyReport } from './NightlyReport'
import { notYet, type Proof, proveAll } from './proof'

/** As many leaves as fit under each other; a longer row shows its newest. */
const LEAVES = 48

const titles: Readonly<Record<Proof['state'], string>> = {
  idle: '把账从头算一遍',
  running: '正在一页一页地核对',
  stopped: '停在这里',
  failed: '核对中断了',
  done: '全部吻合',
}

const titleOf = (proof: Proof): string =>
  proof.state === 'done' && proof.mismatches.length > 0 ? `有 ${proof.mismatches.length} 处对不上` : titles[proof.state]

/** Recomputes every balance from the ledger and shows how far it has come. Leaving the page stops it. */
export function ProofRun() {
  const [proof, setProof] = useState(notYet)
  const stop = useRef(false)
  const may = useMay('points.proofReport')
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )
  const run = (from: Proof) => {
    stop.current = false
    void proveAll(from, setProof, () => stop.current)
  }
  return (
    <>
      <Card>
        <Picture proof={proof} />
        {proof.state === 'idle' ? null : <Counts proof={proof} />}
      </Card>
      {proof.state === 'failed' ? <Notice tone="clay">{proof.reason}，已经核对的还在。</Notice> : null}
      <Mismatches title="对不上的地方" mismatches={proof.mismatches} />
      <Actions proof={proof} onRun={run} onStop={() => (stop.current = true)} />
      {may ? <NightlyReport /> : null}
    </>
  )
}

function Picture({ proof }: { readonly proof: Proof }) {
  const { state, pages, mismatches } = proof
  const wrong = mismatches.length > 0
  const newest = pages.map((agrees, page) => ({ agrees, page })).slice(-LEAVES)
  const sign = state === 'done' ? (wrong ? 'notice' : 'check') : 'shield'
  return (
    <View
      className="proof"
      {...spoken({ role: 'alert', label: `${titleOf(proof)}，${proof.members} 位成员，${proof.entries} 笔明细` })}
    >
      <View className={`proof-sign ${state === 'running' ? 'proof-running' : ''} ${wrong ? 'proof-wrong' : ''}`}>
        <Icon name={sign} size="large" />
      </View>
      <View className="proof-title">{titleOf(proof)}</View>
      {state === 'idle' ? (
        <View className="proof-note">每位成员的明细逐笔相加，和余额、成长值对照。只看不改，随时可以停。</View>
      ) : (
        <View className="leaves">
          {newest.map(({ page, agrees }) => (
            <View key={page} className={`leaf ${agrees ? '' : 'leaf-wrong'}`} />
          ))}
          {state === 'running' ? <View className="leaf leaf-next" /> : null}
        </View>
      )}
    </View>
  )
}

function Counts({ proof }: { readonly proof: Proof }) {
  return (
    <View className="figures">
      <Figure value={proof.members} caption="核对了成员" unit="位" size="medium" />
      <Figure value={proof.entries} caption="算过明细" unit="笔" size="medium" />
    </View>
  )
}

interface ActionsProps {
  readonly proof: Proof
  readonly onRun: (from: Proof) => void
  readonly onStop: () => void
}

function Actions({ proof, onRun, onStop }: ActionsProps) {
  switch (proof.state) {
    case 'idle':
      return <Button onTap={() => onRun(notYet)}>开始核对</Button>
    case 'running':
      return (
        <Button kind="quiet" icon="pause" onTap={onStop}>
          停下
        </Button>
      )
    case 'stopped':
    case 'failed':
      return (
        <View className="button-pair">
          <Button kind="quiet" onTap={() => onRun(notYet)}>
            从头再来
          </Button>
          <Button onTap={() => onRun(proof)}>接着核对</Button>
        </View>
      )
    case 'done':
      return (
        <Button kind="quiet" icon="retry" onTap={() => onRun(notYet)}>
          再核对一次
        </Button>
      )
  }
}
