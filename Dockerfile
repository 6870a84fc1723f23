# Two stages: one with the build tools, one with what runs. The embedded database is left out of the image
# (--omit=optional): a container is given DATABASE_URL.

FROM node:22-slim AS build
WORKDIR /app
ENV SCARF_ANALYTICS=false
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY src ./src
RUN npm run build && npm prune --omit=dev --omit=optional --ignore-scripts --no-audit --no-fund

FROM node:22-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY LICENSE NOTICE ./
COPY seeds ./seeds
COPY labels/targets.json ./labels/targets.json
COPY models ./models
RUN ln -s /app/dist/cli/main.js /usr/local/bin/parley
# The image's own user without rights; nothing in /app is writable to it.
USER node
EXPOSE 3000
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["serve"]
