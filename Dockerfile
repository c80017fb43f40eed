# Documentation: not built, since there is no Docker daemon where Kantlijn is made. See docs/scaling.md.
FROM node:26-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npx vite build && npm prune --omit=dev

FROM node:26-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/build ./build
COPY --from=build /app/src ./src
# Where a database in a file would be; with PostgreSQL nothing is written anywhere.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
# Whether the process is up. Whether it can serve is /readyz, which a restart would not mend.
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["node", "-e", \
	"fetch('http://127.0.0.1:3000/healthz').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
# Not through npm, so that SIGTERM reaches it; it leaves within ten seconds.
STOPSIGNAL SIGTERM
CMD ["node", "src/start.ts"]
