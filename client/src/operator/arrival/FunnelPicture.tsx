import { View } from '@tarojs/components'
import { type Step, steps } from '../../../../shared/membership/steps'
import { spoken } from '../../ui/accessible'
import { Notice } from '../../ui/Notice'
import { grouped } from '../../ui/numbers'
import { type Funnel, leakIn, shareOf, stepNames } from './words'
import './funnel.css'

/** So wide at least, in percent: few people are still people. */
const THINNEST = 5

const widthOf = (count: number, seen: number): number =>
  seen === 0 || count === 0 ? 1 : Math.max(THINNEST, (count / seen) * 100)

/** From the width of this step to that of the next: a piece of the funnel's wall. */
function wall(funnel: Funnel, step: Step): string {
  const next = steps[steps.indexOf(step) + 1] ?? step
  const [above, below] = [widthOf(funnel[step], funnel.seen), widthOf(funnel[next], funnel.seen)]
  const side = (width: number) => [`${(50 - width / 2).toFixed(1)}%`, `${(50 + width / 2).toFixed(1)}%`]
  const [[left, right], [leftBelow, rightBelow]] = [side(above), side(below)] as [string[], string[]]
  const shape = `polygon(${left} 0,${right} 0,${rightBelow} 100%,${leftBelow} 100%)`
  return `clip-path:${shape};-webkit-clip-path:${shape}`
}

/** How far people come, drawn: each step as wide as its share of those who came to look. */
export function FunnelPicture({ funnel }: { readonly funnel: Funnel }) {
  const leak = leakIn(funnel)
  return (
    <View>
      <View className="funnel">
        {steps.map((step) => (
          <FunnelStep key={step} funnel={funnel} step={step} />
        ))}
      </View>
      {leak === null ? null : <Notice tone="sun">{leak}</Notice>}
    </View>
  )
}

function FunnelStep({ funnel, step }: { readonly funnel: Funnel; readonly step: Step }) {
  const count = funnel[step]
  const share = step === 'seen' ? '' : shareOf(count, funnel.seen)
  const label = `${stepNames[step]} ${grouped(count)} 位${share === '' ? '' : `，占来看过的 ${share}`}`
  return (
    <View className="funnel-step" {...spoken({ role: 'img', label })}>
      <View className="funnel-name">{stepNames[step]}</View>
      <View className="funnel-body">
        <View className={`funnel-wall funnel-wall-${step}`} style={wall(funnel, step)} />
      </View>
      <View className="funnel-figures">
        <View className="funnel-count">{grouped(count)}</View>
        <View className="funnel-share">{share}</View>
      </View>
    </View>
  )
}
