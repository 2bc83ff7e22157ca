import { callMember, type Instance } from './instance'
import type { Launch } from './launch'
import { everyNode, lineage, type ViewNode, wordsOf } from './view'

const place = { x: 195, y: 400 }
const targetOf = ({ id }: ViewNode) => ({ id, dataset: { sid: id }, offsetLeft: 0, offsetTop: 0 })

/** The page, or the tab bar where the node belongs to it. */
function ownerOf({ pages }: Launch, node: ViewNode): Instance {
  const page = pages.top()
  if (!page) throw new Error('no page is open')
  const inTabBar = JSON.stringify(page.tabBar?.data ?? {}).includes(JSON.stringify(node.id))
  return inTabBar && page.tabBar ? page.tabBar : page
}

/** Sends one event to one node's listener. */
function send(running: Launch, node: ViewNode, target: ViewNode, type: string, detail: Record<string, unknown>) {
  const event = {
    type,
    detail,
    target: targetOf(target),
    currentTarget: targetOf(node),
    timeStamp: Math.round(performance.now()),
    touches: [],
    changedTouches: [],
  }
  try {
    callMember(ownerOf(running, node), 'eh', running.inside(event))
  } catch (error) {
    running.onError(error)
  }
}

/** WeChat's bubbling: every parent that listens is told, innermost first, until one catches. */
function bubble(running: Launch, target: ViewNode, type: string, detail: Record<string, unknown>) {
  const listeners = lineage(target).filter((node) => node.listensTo(type))
  const stop = listeners.findIndex((node) => node.listensTo(type) === 'catch')
  for (const node of stop < 0 ? listeners : listeners.slice(0, stop + 1)) send(running, node, target, type, detail)
  return listeners.length > 0
}

const isDisabled = (node: ViewNode) => lineage(node).some(({ attribute }) => attribute('disabled') === true)

function tap(running: Launch, node: ViewNode) {
  const name = wordsOf(node).trim()
  if (isDisabled(node)) throw new Error(`"${name}" is disabled`)
  const button = lineage(node).find(({ tag }) => tag === 'button')
  const heard = bubble(running, node, 'tap', place)
  const submits = button?.attribute('form-type') === 'submit' && submit(running, button)
  if (!heard && !submits && !button?.attribute('open-type')) throw new Error(`nothing listens to a tap on "${name}"`)
}

/** A submit button sends its form what the named fields hold. */
function submit(running: Launch, button: ViewNode) {
  const form = lineage(button).find(({ tag }) => tag === 'form')
  if (!form) return false
  const fields = everyNode(form).filter(({ attribute }) => typeof attribute('name') === 'string')
  const value = Object.fromEntries(
    fields.map(({ attribute }): [string, unknown] => [String(attribute('name')), attribute('value') ?? '']),
  )
  send(running, form, form, 'submit', { value })
  return true
}

function type(running: Launch, node: ViewNode, value: string) {
  const input = everyNode(node).find(({ tag }) => tag === 'input' || tag === 'textarea')
  if (!input) throw new Error(`there is nothing to write into at "${wordsOf(node)}"`)
  if (isDisabled(input)) throw new Error('the input is disabled')
  send(running, input, input, 'focus', { value: input.attribute('value') ?? '', height: 300 })
  send(running, input, input, 'input', { value, cursor: value.length, keyCode: 0 })
  send(running, input, input, 'blur', { value, cursor: value.length })
}

/** The node's own listener for this event, or the nearest parent's: pickers and sliders wrap what one sees. */
function fire(running: Launch, node: ViewNode, event: string, detail: Record<string, unknown>) {
  const listener = lineage(node).find(({ listensTo }) => listensTo(event))
  if (!listener) throw new Error(`nothing listens to ${event} on "${wordsOf(node)}"`)
  send(running, listener, node, event, detail)
}

function share({ pages, inside }: Launch) {
  const page = pages.top()
  if (typeof page?.onShareAppMessage !== 'function') throw new Error(`${page?.route} cannot be shared`)
  return callMember(page, 'onShareAppMessage', inside({ from: 'menu' })) as
    | { title?: string; path?: string; imageUrl?: string }
    | undefined
}

export const perform = { tap, type, fire, share }
