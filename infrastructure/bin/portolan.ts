import { App } from 'aws-cdk-lib'
import { addStacks } from '../app.ts'
import { readConfiguration } from '../config.ts'

const app = new App()
addStacks(app, readConfiguration(app.node, process.env))
app.synth()
