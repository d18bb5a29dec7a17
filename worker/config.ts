import { z } from "zod";
import type { Limiter } from "./api/rate-limit.ts";
import type { Fault } from "./db/faulty-binding.ts";
