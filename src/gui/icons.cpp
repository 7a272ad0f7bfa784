// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gui/icons.h"

#include "core/logging.h"
#include "gui/tokens.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>

namespace tapedeck::gui {

namespace {

QColor tintColour(Tint tint, QIcon::Mode mode)
{
    const QPalette palette = QGuiApplication::palette();
    const Tokens& tokens = Tokens::of(palette);
    if (mode == QIcon::Disabled)
        return palette.color(QPalette::Disabled, QPalette::WindowText);
    switch (tint) {
    case Tint::Text:
        return tokens.text;
    case Tint::Muted:
        return mode == QIcon::Selected ? tokens.text : tokens.muted;
    case Tint::Accent:
        return tokens.accent;
    case Tint::OnAccent:
        return tokens.onAccent;
    case Tint::Ok:
        return tokens.ok;
    case Tint::Warning:
        return tokens.action;
    case Tint::Error:
        return tokens.error;
    case Tint::Info:
        return tokens.agent;
    }
    return tokens.text;
}

/// Draws one SVG of the set in the colour that its tint has at that moment. Nothing is kept but what
/// QPixmapCache keeps by colour, so a change of theme needs no call here.
class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, QByteArray svg, Tint tint)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
        , m_tint(tint)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatio() : 1;
        const int side = std::min(rect.width(), rect.height());
        QPixmap drawn = pixmapOf(qRound(side * ratio), mode);
        drawn.setDevicePixelRatio(ratio);
        QRect target(0, 0, side, side);
        target.moveCenter(rect.center());
        painter->drawPixmap(target, drawn);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    // The size is in device pixels already.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State /*state*/,
                         qreal /*scale*/) override
    {
        return pixmapOf(std::min(size.width(), size.height()), mode);
    }

    [[nodiscard]] QIconEngine* clone() const override { return new LineIconEngine(m_name, m_svg, m_tint); }
    [[nodiscard]] QString key() const override { return QStringLiteral("tapedeck-line"); }

private:
    [[nodiscard]] QPixmap pixmapOf(int side, QIcon::Mode mode) const
    {
        const QColor colour = tintColour(m_tint, mode);
        const QString cacheKey = QStringLiteral("tapedeck/%1/%2/%3").arg(m_name, colour.name()).arg(side);
        QPixmap result;
        if (side <= 0 || QPixmapCache::find(cacheKey, &result))
            return result;
        QByteArray coloured = m_svg;
        coloured.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(coloured);
        result = QPixmap(side, side);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, QRectF(0, 0, side, side));
        painter.end();
        QPixmapCache::insert(cacheKey, result);
        return result;
    }

    QString m_name;
    QByteArray m_svg;
    Tint m_tint;
};

/// A dot in the colour that belongs to the theme of the moment.
class DotIconEngine : public QIconEngine
{
public:
    explicit DotIconEngine(const QColor& colour)
        : m_colour(colour)
    {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode /*mode*/, QIcon::State /*state*/) override
    {
        constexpr qreal radius = 0.25; // of the side
        const Tokens& tokens = Tokens::of(QGuiApplication::palette());
        const qreal side = std::min(rect.width(), rect.height());
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_colour.isValid() ? tokens.adapted(m_colour) : tokens.ok);
        painter->drawEllipse(QRectF(rect).center(), side * radius, side * radius);
        painter->restore();
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return result;
    }

    [[nodiscard]] QIconEngine* clone() const override { return new DotIconEngine(m_colour); }
    [[nodiscard]] QString key() const override { return QStringLiteral("tapedeck-dot"); }

private:
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& name, Tint tint)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qCWarning(lcGui, "no icon named %s", qUtf8Printable(name));
        return {};
    }
    return QIcon(new LineIconEngine(name, file.readAll(), tint));
}

QIcon dotIcon(const QString& colour)
{
    return QIcon(new DotIconEngine(QColor(colour)));
}

QIcon appIcon()
{
    return QIcon(QStringLiteral(":/icons/tapedeck.svg"));
}

} // namespace tapedeck::gui
