import type { Sandbox } from '@portolan/description/sandbox'
import type { Apis } from '@portolan/store/apis/apis'
import type { Blobs } from '@portolan/store/content/blobs'
import type { Registrations } from '@portolan/store/registrations/registrations'
import type { Documentation } from '@portolan/store/versions/documentation'
import type { StepPorts } from '../shared/steps.ts'

export interface DocumentationPorts extends StepPorts {
  apis: Pick<Apis, 'findBySlug'>
  blobs: Pick<Blobs, 'get' | 'getJson' | 'keyOf' | 'put' | 'putJson' | 'size' | 'store'>
  documentation: Documentation
  registrations: Pick<Registrations, 'get' | 'writeStep'>
  sandbox: Sandbox
}
