'use client'

import { useRef, useState, type DragEvent } from 'react'
import { bytes } from '../shell/figures.ts'

/** A file input with room to drop on. */
export function FileField({ hint }: { hint: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File>()
  const [over, setOver] = useState(false)

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    if (!input.current || event.dataTransfer.files.length !== 1) return
    input.current.files = event.dataTransfer.files
    setFile(event.dataTransfer.files[0])
  }

  return (
    <label
      className={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span className="drop-title">Drop a file here, or choose one</span>
      <input
        ref={input}
        type="file"
        name="file"
        aria-label="Description file"
        aria-describedby="file-hint"
        accept=".json,.yaml,.yml,.zip,application/json,application/yaml,application/zip"
        onChange={(event) => setFile(event.currentTarget.files?.[0])}
      />
      <span id="file-hint" className="quiet-text">
        {file ? `${file.name}, ${bytes(file.size)}` : hint}
      </span>
    </label>
  )
}
