import type { Template } from './wxml-templates'

/** A node of Taro's data tree as it lies in `page.data.root`. */
export interface DataNode {
  readonly sid?: string
  readonly uid?: string
  readonly nn?: string
  readonly v?: string
  readonly cn?: readonly DataNode[]
  readonly [field: string]: unknown
}

/** A node of a page as a person meets it. */
export interface ViewNode {
  readonly tag: string
  /** A text node's own words; empty for a component. */
  readonly words: string
  readonly id: string
  readonly attribute: (name: string) => unknown
  readonly listensTo: (event: string) => 'bind' | 'catch' | undefined
  readonly parent: ViewNode | undefined
  readonly children: readonly ViewNode[]
}

/** Draws a data tree through the compiled templates. */
export function drawView(nodes: readonly DataNode[], templates: ReadonlyMap<string, Template>): ViewNode {
  const root = makeNode({ cn: nodes }, undefined, templates)
  return root
}

function makeNode(data: DataNode, parent: ViewNode | undefined, templates: ReadonlyMap<string, Template>): ViewNode {
  const template = data.nn === undefined ? undefined : templates.get(data.nn)
  if (data.nn !== undefined && !template) throw new Error(`base.wxml has no template for node "${data.nn}"`)
  const children: ViewNode[] = []
  const node: ViewNode = {
    tag: template?.tag ?? 'page',
    words: template?.tag === 'block' ? String(data.v ?? '') : '',
    id: data.uid ?? data.sid ?? '',
    attribute: (name) => data[template?.fields.get(name) ?? ''],
    listensTo: (event) => template?.events.get(event),
    parent,
    children,
  }
  children.push(...(data.cn ?? []).map((child) => makeNode(child, node, templates)))
  return node
}

/** The node and everything below it, parents first. */
export function everyNode(node: ViewNode): ViewNode[] {
  return [node, ...node.children.flatMap(everyNode)]
}

/** All words inside a node, as one reads them. */
export const wordsOf = (node: ViewNode): string => node.words + node.children.map(wordsOf).join('')

/** What a screen reader calls a node, where it has a name of its own. */
export const labelOf = (node: ViewNode) => {
  const label = node.attribute('aria-label')
  return typeof label === 'string' ? label : ''
}

/** The node and its parents, innermost first. */
export function lineage(node: ViewNode): ViewNode[] {
  return node.parent ? [node, ...lineage(node.parent)] : [node]
}

/** Words, labels and what inputs hold: everything a person could perceive, in order. */
export function perceivable(root: ViewNode): string[] {
  return everyNode(root).flatMap((node) => {
    if (node.tag === 'text' && node.children.every(({ tag }) => tag === 'block')) return [wordsOf(node)]
    if (node.tag === 'block') return node.parent?.tag === 'text' && isPlainText(node.parent) ? [] : [node.words]
    const held =
      node.tag === 'input' || node.tag === 'textarea' ? [node.attribute('value'), node.attribute('placeholder')] : []
    return [labelOf(node), ...held.filter((value): value is string => typeof value === 'string')]
  })
}

const isPlainText = (node: ViewNode) => node.children.every(({ tag }) => tag === 'block')

/**
 * The innermost nodes that go by a name: an exact label or text first, else one that contains it.
 * "Innermost", because every parent contains its children's words as well.
 */
export function nodesNamed(root: ViewNode, name: string): ViewNode[] {
  const nodes = everyNode(root).filter(({ tag }) => tag !== 'page' && tag !== 'block')
  const innermost = (matches: (node: ViewNode) => boolean) => {
    const found = nodes.filter(matches)
    return found.filter((node) => !found.some((other) => other !== node && lineage(other).includes(node)))
  }
  const placeholder = (node: ViewNode) => node.attribute('placeholder') === name
  const exact = innermost((node) => labelOf(node) === name || wordsOf(node).trim() === name || placeholder(node))
  return exact.length > 0 ? exact : innermost((node) => labelOf(node).includes(name) || wordsOf(node).includes(name))
}
