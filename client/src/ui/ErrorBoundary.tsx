import { Component, type ErrorInfo, type PropsWithChildren } from 'react'
import { Screen } from './Screen'

/**
 * When a part of a page breaks: says so in one sentence and lets the person try again, instead of a white screen.
 * It stands inside each page, because Taro itself catches what leaves a page, and draws nothing.
 */
export class ErrorBoundary extends Component<PropsWithChildren, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error('a screen broke', error, info.componentStack)
  }

  override render() {
    if (this.state.broken) return <Screen state="failed" onRetry={() => this.setState({ broken: false })} />
    return this.props.children
  }
}
