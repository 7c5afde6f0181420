"use client";

import { Code, SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { ClipInList } from "#server/queries/clips.ts";
import { formatCount, formatNumber } from "../../../words.ts";

function withUnit(value: number | null, decimals: number, unit: string): string {
  return value === null ? "not measured" : `${formatNumber(value, decimals)} ${unit}`;
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0} style={{ overflowWrap: "anywhere" }}>
        {children}
      </Text>
    </div>
  );
}

const REACHED = new Map<boolean | null, string>([
  [true, "yes"],
  [false, "no: the true peak would pass −1 dBTP"],
  [null, "not levelled"],
]);

const CHANNELS = new Map<number | null, string>([
  [1, "mono"],
  [2, "stereo"],
]);

function SoundFacts({ clip }: { clip: ClipInList }) {
  const { durationMs, sampleRate } = clip;
  return (
    <>
      <Fact name="Duration">{durationMs === null ? "–" : withUnit(durationMs / 1000, 2, "s")}</Fact>
      <Fact name="Sample rate">
        {sampleRate === null
          ? "–"
          : `${formatCount(sampleRate)} Hz, ${CHANNELS.get(clip.channels)}`}
      </Fact>
      <Fact name="Loudness before">{withUnit(clip.loudnessBefore, 1, "LUFS")}</Fact>
      <Fact name="Loudness after">{withUnit(clip.loudnessAfter, 1, "LUFS")}</Fact>
      <Fact name="True peak before">{withUnit(clip.truePeakBefore, 1, "dBTP")}</Fact>
      <Fact name="True peak after">{withUnit(clip.truePeakAfter, 1, "dBTP")}</Fact>
      <Fact name="Gain">{withUnit(clip.gainDb, 1, "dB")}</Fact>
      <Fact name="Reached the target">{REACHED.get(clip.reachedTarget)}</Fact>
    </>
  );
}

function FileFacts({ clip }: { clip: ClipInList }) {
  const { rendition, originalBytes } = clip;
  return (
    <>
      <Fact name="Original">
        {originalBytes === null ? "–" : `${formatCount(originalBytes)} bytes`}
      </Fact>
      <Fact name="Served">
        {rendition
          ? `${rendition.format.toUpperCase()}, ${formatCount(rendition.bytes)} bytes`
          : "–"}
      </Fact>
    </>
  );
}

function Hashes({ clip }: { clip: ClipInList }) {
  const rows = [
    ["SHA-256 of the original", clip.originalSha256],
    ["SHA-256 of the samples", clip.samplesSha256],
    ["SHA-256 of what is served", clip.rendition?.sha256 ?? null],
  ] as const;
  return rows.map(([name, hash]) => (
    <Fact key={name} name={name}>
      {hash ? <Code>{hash}</Code> : "–"}
    </Fact>
  ));
}

/** All that was measured of a clip when it came in. */
export function ClipFacts({ clip }: { clip: ClipInList }) {
  if (!clip.rendition) {
    return (
      <Text size="sm" p="md">
        This clip came without audio: only its ratings were imported.
      </Text>
    );
  }
  return (
    <Stack component="dl" m={0} p="md" gap="sm">
      <SimpleGrid cols={{ base: 2, sm: 3, lg: 5 }} spacing="sm">
        <SoundFacts clip={clip} />
        <FileFacts clip={clip} />
      </SimpleGrid>
      <Hashes clip={clip} />
      {clip.duplicates.length > 0 && <Fact name="Same sound as">{clip.duplicates.join(", ")}</Fact>}
    </Stack>
  );
}
