// SPDX-FileCopyrightText: 2026 Tapedeck contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gui/jsonview.h"
#include "models/bodypresentation.h"
#include "models/bodytreemodel.h"
#include "models/headersmodel.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QMenu;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeView;

namespace tapedeck::gui {

class BodyFindBar;
class SegmentedControl;

/// A body and its headers: pretty, tree, raw, headers. Of any size: the first page is there at once. Secrets
/// are masked before anything is shown. Finds text and JSONPath, copies values and paths, saves.
class BodyView : public QWidget
{
    Q_OBJECT
public:
    enum class Look { Pretty, Tree, Raw, Headers };

    explicit BodyView(QWidget* parent = nullptr);
    ~BodyView() override;

    void setBody(const QByteArray& body);
    void setHeaders(const Headers& headers);
    /// For "Save as…": "answer.json".
    void setFileName(const QString& name) { m_fileName = name; }
    void clear();

    [[nodiscard]] Look look() const;
    void setLook(Look look);
    /// What the body is, where that is not plain to see.
    [[nodiscard]] QString note() const;
    /// False while a large body is still being looked through for secrets: only its first page is shown.
    [[nodiscard]] bool isReady() const { return m_ready; }
    /// Writes the body, masked, as it came.
    void save(const QString& path);
    /// Copy value, copy path, …: for menus elsewhere.
    [[nodiscard]] QList<QAction*> bodyActions() const;

Q_SIGNALS:
    /// The whole body can be searched, copied and saved.
    void ready();
    void saved(const QString& path);

private:
    void makeBar();
    void makePages();
    void makeActions();
    QAction* addBodyAction(const QString& name, const QString& text, const QString& iconName,
                           const QKeySequence& keys, void (BodyView::*slot)());
    void showSmall(const QByteArray& body);
    void showLarge(const QByteArray& body);
    void takeWhole(const QByteArray& masked);
    void takeFirstBroken(std::size_t offset);
    void showLook(bool keepPlace = false);
    void showText(bool keepPlace);
    void showNote();
    void tell(const QString& text);
    [[nodiscard]] QByteArray searched() const;

    void find();
    void takeMatches(models::BodyMatches found);
    void step(bool forward);
    void showCurrent();
    void revealInTree();

    void withPlace(std::function<void(const std::string& pointer)> use);
    void copy();
    void copyValue();
    void copyPath();
    void copyPointer();
    void copyBody();
    void saveAs();

    SegmentedControl* m_looks;
    QToolButton* m_more;
    QMenu* m_menu;
    BodyFindBar* m_find;
    QLabel* m_note;
    QStackedWidget* m_pages;
    JsonView* m_text;
    QTreeView* m_tree;
    QTableView* m_headerTable;
    QWidget* m_nothing;
    QTimer m_findSoon;
    QTimer m_untell;

    models::BodyTreeModel m_treeModel;
    models::HeadersModel m_headers;
    models::BodyPresentation m_small; ///< of a body that is not large
    models::BodyGlance m_glance;      ///< of a large one
    QByteArray m_body;                ///< masked
    QByteArray m_treeBody;            ///< the JSON of it, if it is JSON; repaired if it was broken
    QString m_bodyNote;
    QString m_fileName;
    bool m_large = false;
    bool m_ready = true;
    quint64 m_turn = 0;                       ///< of the body; what was made for an earlier one is dropped
    std::shared_ptr<std::atomic_bool> m_stop; ///< of the search
    std::shared_ptr<const std::vector<models::BodyMatch>> m_matches;
    bool m_moreMatches = false;
    qsizetype m_current = -1;
    qsizetype m_awaited = -1; ///< byte to be shown in the tree, whose container is being listed
};

} // namespace tapedeck::gui
