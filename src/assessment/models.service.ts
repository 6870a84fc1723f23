import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG, type Config, SettingError } from '../config/config.js';
import type { Classifier } from '../core/classify/classifier.js';
import { type ModelManifest, modelId } from '../core/classify/model-format.js';
import { loadEngine } from '../engines/index.js';
import {
  type LoadedModel,
  listModelFolders,
  type ModelImage,
  openModelImage,
  readModelImage,
  SHIPPED_MODELS_FOLDER,
} from '../files/model-folders.js';

/** What may be known about a model outside. */
export interface ModelView {
  /** `name@version`, as it stands in an assessment's `models`. */
  readonly id: string;
  readonly engine: string;
  readonly heads: readonly {
    readonly axis: string;
    readonly classes: readonly string[];
    readonly multiLabel: boolean;
    readonly languages: readonly string[];
    /** Per class the score from which it is given as the label. */
    readonly thresholds: readonly number[];
    /** Thin evidence: shown as such. */
    readonly beta: boolean;
  }[];
  /** Per axis the figures on its dev part. */
  readonly figures: ModelManifest['figures'];
  readonly training: ModelManifest['training'];
  readonly weightBytes: number;
}

/** The models of this process: every folder of the models directory, read and checked once at the start. */
@Injectable()
export class ModelsService implements OnModuleInit {
  private loaded: readonly LoadedModel[] = [];
  private read: readonly ModelImage[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws ModelError, which ends the start: a damaged model must not turn into "no model". */
  async onModuleInit(): Promise<void> {
    const { modelsDir } = this.config;
    const folders = await listModelFolders(modelsDir ?? SHIPPED_MODELS_FOLDER);
    if (modelsDir !== null && folders.length === 0) {
      throw new SettingError('PARLEY_MODELS_DIR', `there is no model in ${modelsDir}`);
    }
    this.read = await Promise.all(folders.map(readModelImage));
    this.loaded = await Promise.all(this.read.map((image) => openModelImage(image, loadEngine)));
  }

  /** In the order of their folders' names; where two answer one axis, the later one does. */
  classifiers(): readonly Classifier[] {
    return this.loaded.map((model) => model.classifier);
  }

  /** The same with their manifests and folders. */
  shipped(): readonly LoadedModel[] {
    return this.loaded;
  }

  /** The same models for threads to open. */
  images(): readonly ModelImage[] {
    return this.read;
  }

  /** The models in use, as one text: the same in every process that answers alike. */
  modelSet(): string {
    return [...new Set(this.classifiers().map((model) => model.id))].toSorted().join(',');
  }

  list(): ModelView[] {
    return this.loaded.map(({ manifest }) => modelView(manifest));
  }
}

/** What of a manifest is told outside. */
export function modelView(manifest: ModelManifest): ModelView {
  return {
    id: modelId(manifest),
    engine: manifest.engine,
    heads: manifest.heads.map((head) => ({
      axis: head.axis,
      classes: head.classes,
      multiLabel: head.multiLabel,
      languages: head.languages,
      thresholds: head.thresholds,
      beta: manifest.beta.includes(head.axis),
    })),
    figures: manifest.figures,
    training: {
      seed: manifest.training.seed,
      rows: manifest.training.rows,
      dataDigest: manifest.training.dataDigest,
      sources: manifest.training.sources,
    },
    weightBytes: manifest.weights.bytes,
  };
}
